"""The review desk: from an uploaded report to what people see."""
