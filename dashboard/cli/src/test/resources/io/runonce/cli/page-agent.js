/* Somebody who clicks through the pages: thinks, goes to a page or narrows the one they are on, and waits until
   everything on it is there. Everything they do follows from their seed. */
(config) => {
  let state = config.seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const pick = list => list[Math.floor(random() * list.length)];
  const pad = (n, width) => String(n).padStart(width, '0');
  const item = () => 'item' + pad(Math.floor(1000 * Math.pow(random(), 3)), 4);
  const routes = {
    'lead': () => 'lead', 'lead/items': () => 'lead/items', 'item': () => 'item/' + item(),
    'department': () => 'department/' + pick(config.departments), 'one-things': () => 'one-things',
    'cases': () => 'cases', 'inspect': () => 'inspect', 'targets': () => 'targets', 'data': () => 'data',
    'method': () => 'method', 'live': () => 'live', 'plan': () => 'plan'
  };
  const own = { 'cases': 'measure=promise_kept_rate&f=numerator' };
  const unfiltered = ['method', 'data', 'plan'];
  let filter = {};
  let route = 'lead';
  let path = 'lead';

  const narrow = () => {
    const next = { ...filter };
    const part = pick(['p', 'p', 'p', 'area', 'area', 'dept', 'ch', 'none']);
    if (part === 'none') return {};
    if (part === 'p') {
      const value = pick(config.periods);
      if (value) next.p = value; else delete next.p;
    }
    if (part === 'area') next.area = pick(config.areas);
    if (part === 'dept') next.dept = pick(config.departments);
    if (part === 'ch') next.ch = pick(['HALL_WINDOW', 'WEB', 'APP', 'SELF_SERVICE']);
    return next;
  };
  const query = () => {
    const parts = Object.entries(filter)
      .filter(([key]) => !(key === 'dept' && route === 'department'))
      .map(([key, value]) => key + '=' + encodeURIComponent(value));
    if (own[route]) parts.push(own[route]);
    return parts.length ? '?' + parts.join('&') : '';
  };

  const isThere = changedRoute => {
    const main = document.querySelector('main');
    return main && !document.querySelector('main .slot[data-before]') && !(changedRoute && main.dataset.before)
      && !document.querySelector('main [aria-busy="true"], main vaadin-grid[loading]');
  };

  const go = (kind, changedRoute) => new Promise(done => {
    const before = location.pathname + location.search;
    const to = '/' + path + query();
    if (to === before) { done(); return; }
    document.querySelectorAll('main, main .slot').forEach(e => { e.dataset.before = '1'; });
    const begun = performance.now();
    let asked = false;
    const end = failed => {
      watch.disconnect();
      clearTimeout(limit);
      document.querySelectorAll('main[data-before]').forEach(e => delete e.dataset.before);
      window.runonceSeen.push({ route, kind, at: Date.now(), millis: performance.now() - begun, failed,
        broken: document.querySelectorAll('main .state-box[role=alert]').length });
      done();
    };
    const look = () => {
      asked = false;
      if (isThere(changedRoute)) end(false);
    };
    const watch = new MutationObserver(() => {
      if (asked || !isThere(changedRoute)) return;
      asked = true;
      requestAnimationFrame(() => setTimeout(look, 0));
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true,
      attributeFilter: ['aria-busy', 'loading', 'data-before'] });
    const limit = setTimeout(() => end(true), config.limitMillis);
    const link = document.createElement('a');
    link.href = to;
    link.setAttribute('router-link', '');
    document.body.append(link);
    link.click();
    link.remove();
  });

  const think = () => new Promise(resolve =>
    setTimeout(resolve, config.thinkMillis[0] + random() * (config.thinkMillis[1] - config.thinkMillis[0])));

  window.runonceSeen = [];
  window.runonceStop = false;
  (async () => {
    await new Promise(resolve => setTimeout(resolve, random() * config.thinkMillis[1]));
    while (!window.runonceStop) {
      const isFilter = random() < 0.4 && !unfiltered.includes(route);
      let changedRoute = false;
      if (isFilter) {
        filter = narrow();
      } else {
        const next = pick(config.routes.filter(r => r !== route));
        changedRoute = true;
        route = next;
        path = routes[route]();
      }
      await go(isFilter ? 'filter' : 'page', changedRoute);
      await think();
    }
  })();
}
