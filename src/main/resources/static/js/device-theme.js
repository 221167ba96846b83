// Runs before the first paint: nobody chose a theme on this device yet, so follow what the device prefers.
if (matchMedia("(prefers-color-scheme: dark)").matches) {
  document.documentElement.dataset.bsTheme = "dark";
}
