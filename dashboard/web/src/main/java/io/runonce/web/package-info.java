/** The dashboard: what leaders, supervisors and planners see. Its one door is Main. */
@NullMarked
package io.runonce.web;

import org.jspecify.annotations.NullMarked;
