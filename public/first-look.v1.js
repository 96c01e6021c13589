// Cached for ever: rename it when it changes (src/index.html names it). Runs before the first paint: applies the theme and contrast a person chose, so that nothing flashes.
(function () {
  try {
    var look = JSON.parse(localStorage.getItem('essaim:look') || '{}');
    if (look.theme === 'light' || look.theme === 'dark') document.documentElement.dataset.theme = look.theme;
    if (look.contrast === 'more') document.documentElement.dataset.contrast = 'more';
  } catch (error) {
    // Storage refused: the system's own preference applies.
  }
})();
