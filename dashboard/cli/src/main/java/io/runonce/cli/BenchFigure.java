package io.runonce.cli;

/**
 * One measured figure.
 *
 * @param figure with its unit
 * @param budget what is aimed at, empty where nothing is
 * @param load the machine's load average when the measuring began: what else it had to do
 */
record BenchFigure(String bench, String what, String figure, String budget, double load) {}
