/* When the first figure with a digit in it has been painted, in milliseconds since the navigation began. */
(() => {
  window.runoncePainted = 0;
  const watch = new MutationObserver(() => {
    const figure = document.querySelector('main .card .card-value');
    if (!figure || !/\d/.test(figure.textContent)) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.runoncePainted = performance.now(); }, 0));
  });
  watch.observe(document, { subtree: true, childList: true, characterData: true });
})();
