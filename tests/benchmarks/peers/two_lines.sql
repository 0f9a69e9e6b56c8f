SELECT value.period_end AS year, area.name AS area, CAST(value.value AS REAL) AS value
FROM inspections_value AS value
JOIN inspections_metric AS metric ON metric.id = value.metric_id
JOIN inspections_area AS area ON area.id = value.area_id
WHERE metric.slug = 'metric-13' AND value.period_end LIKE '%-12-31'
ORDER BY area.name, value.period_end
