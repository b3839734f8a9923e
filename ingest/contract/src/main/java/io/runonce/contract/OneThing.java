package io.runonce.contract;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一件事: a bundle of items handled as one matter, by one application (CONTRACT §2).
 *
 * @param code what items.csv calls oneThing
 * @param baselineVisits visits before the reform, ≥ 0
 */
public record OneThing(
    String code,
    String name,
    @Nullable String nameEn,
    @Nullable String lifeStage,
    @Nullable Integer declaredVisits,
    @Nullable Integer baselineVisits,
    @Nullable Integer baselineMaterials,
    @Nullable Integer baselineDays,
    @Nullable Integer baselineDepartments,
    @Nullable Integer materialsNow,
    @Nullable Integer promisedDays,
    @Nullable String listLevel,
    @Nullable String listBatch,
    @Nullable String leadDepartment,
    List<String> supportDepartments,
    @Nullable LocalDate dueDate,
    @Nullable LocalDate launchDate)
    implements Serializable {}
