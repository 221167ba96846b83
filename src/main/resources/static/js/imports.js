// An import starts with what was checked: once the mapping is changed, the dry run above it is of another import.
document.getElementById("import-mapping")?.addEventListener("input", () => {
  document.getElementById("import-stale").hidden = false;
  const start = document.getElementById("import-start");
  if (start) {
    start.disabled = true;
  }
});
