/* A chart element around ECharts: our colour tokens, keyboard, spoken values, export, disposal.
   Strings "@name" in the option stand for the token --ro-name, resolved for the scheme in force. */
(() => {
  if (customElements.get('runonce-chart')) return;

  /* On a telephone names take several lines, and the bars what is left. */
  const NARROW = 480;

  // Beside this script, which knows where it came from only while it is read.
  const LIBRARY = new URL('echarts.min.js?v=6.1.0', document.currentScript.src).href;
  let library = null;

  /* A megabyte of script, read when what the page says in words and figures has been painted. */
  const loaded = () => library ??= new Promise((done, failed) => {
    const load = () => {
      const script = document.createElement('script');
      script.src = LIBRARY;
      script.onload = done;
      script.onerror = () => { library = null; script.remove(); failed(new Error(LIBRARY)); };
      document.head.append(script);
    };
    requestAnimationFrame(() => setTimeout(load));
  });

  class RunonceChart extends HTMLElement {
    #json = null; #points = []; #chart = null; #canvas; #live; #at = -1; #undo = []; #waits = false; #isNarrow = false;

    connectedCallback() {
      if (!this.#canvas) {
        this.#canvas = document.createElement('div');
        this.#canvas.style.cssText = 'width:100%;height:100%';
        this.#live = document.createElement('div');
        this.#live.className = 'spoken';
        this.#live.setAttribute('aria-live', 'polite');
        this.append(this.#canvas, this.#live);
        this.tabIndex = 0;
        this.setAttribute('role', 'group');
      }
      const rebuild = () => this.#build();
      const size = new ResizeObserver(() => {
        if (this.#chart && this.#isNarrow === this.clientWidth < NARROW) this.#chart.resize(); else this.#build();
      });
      size.observe(this);
      const scheme = new MutationObserver(rebuild);
      scheme.observe(document.documentElement, { attributeFilter: ['theme', 'style', 'class', 'lang'] });
      const queries = ['(prefers-color-scheme: dark)', 'print', '(forced-colors: active)']
        .map(q => matchMedia(q));
      queries.forEach(q => q.addEventListener('change', rebuild));
      const key = e => this.#key(e);
      this.addEventListener('keydown', key);
      this.#undo = [
        () => size.disconnect(), () => scheme.disconnect(),
        () => queries.forEach(q => q.removeEventListener('change', rebuild)),
        () => this.removeEventListener('keydown', key)];
      this.#build();
    }

    disconnectedCallback() {
      this.#undo.forEach(f => f());
      this.#undo = [];
      this.#chart?.dispose();
      this.#chart = null;
    }

    set option(json) { this.#json = json; this.#build(); }
    get option() { return this.#json; }
    set points(json) { this.#points = JSON.parse(json || '[]'); this.#at = -1; }
    get points() { return JSON.stringify(this.#points); }

    #build() {
      if (!this.isConnected || !this.#json || this.clientWidth === 0) return;
      if (!window.echarts) {
        if (!this.#waits) {
          this.#waits = true;
          const again = () => { this.#waits = false; this.#build(); };
          loaded().then(again, () => setTimeout(again, 2000));
        }
        return;
      }
      this.removeAttribute('ready');
      if (!this.#chart) {
        this.#chart = echarts.init(this.#canvas, null, { renderer: 'canvas', locale: this.#locale() });
        this.#chart.on('click', p => this.#drill(p.seriesIndex, p.dataIndex));
        this.#chart.on('finished', () => this.setAttribute('ready', ''));
      }
      this.#chart.setOption(this.#resolved(), { notMerge: true });
      this.#chart.resize();
    }

    #locale() { return document.documentElement.lang.startsWith('en') ? 'EN' : 'ZH'; }

    #resolved(isPicture = false) {
      const probe = document.createElement('i');
      probe.style.display = 'none';
      this.append(probe);
      const seen = new Map();
      const colour = name => {
        if (!seen.has(name)) {
          probe.style.color = `var(--ro-${name})`;
          seen.set(name, getComputedStyle(probe).color);
        }
        return seen.get(name);
      };
      const walk = v => {
        if (typeof v === 'string') return /^@[a-z0-9-]+$/.test(v) ? colour(v.slice(1)) : v;
        if (Array.isArray(v)) return v.map(walk);
        if (v && typeof v === 'object') {
          return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, walk(x)]));
        }
        return v;
      };
      const option = walk(JSON.parse(this.#json));
      option.animation = false;
      option.textStyle = {
        fontFamily: getComputedStyle(this).fontFamily, color: colour('text'), ...option.textStyle };
      if (option.legend && !isPicture && !matchMedia('print').matches) {
        option.legend = { ...option.legend, ...this.#oneLine(colour) };
      }
      this.#isNarrow = this.clientWidth < NARROW;
      if (this.#isNarrow && option.yAxis?.type === 'category') {
        Object.assign(option.yAxis.axisLabel, { interval: 0, width: 112, overflow: 'break', lineHeight: 12, fontSize: 11 });
      }
      option.aria = { enabled: true, label: { description: this.getAttribute('label') ?? '' } };
      probe.remove();
      return option;
    }

    /* A legend of several lines would cover the chart; on paper and in pictures nobody turns to its next page. */
    #oneLine(colour) {
      return {
        type: 'scroll', pageIconColor: colour('text'), pageIconInactiveColor: colour('control-line'),
        pageTextStyle: { color: colour('muted') } };
    }

    #point(series, index) { return this.#points.find(p => p.series === series && p.index === index); }

    #drill(series, index) {
      const point = this.#point(series, index);
      if (point?.drill) {
        this.dispatchEvent(new CustomEvent('chart-drill', { detail: { to: point.drill } }));
      }
    }

    #key(e) {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
      if (step && this.#points.length) {
        e.preventDefault();
        const n = this.#points.length;
        this.#at = this.#at < 0 ? (step > 0 ? 0 : n - 1) : (this.#at + step + n) % n;
        const p = this.#points[this.#at];
        this.#live.textContent = p.text;
        this.#chart?.dispatchAction({ type: 'downplay' });
        this.#chart?.dispatchAction({ type: 'highlight', seriesIndex: p.series, dataIndex: p.index });
        this.#chart?.dispatchAction({ type: 'showTip', seriesIndex: p.series, dataIndex: p.index });
      } else if (e.key === 'Enter' && this.#at >= 0) {
        const p = this.#points[this.#at];
        this.#drill(p.series, p.index);
      } else if (e.key === 'Escape') {
        this.#chart?.dispatchAction({ type: 'hideTip' });
      }
    }

    /** Downloads the chart at twice its size, its title above and its source below. */
    exportPng(title, source, name) {
      if (!this.#chart) return;
      const style = getComputedStyle(document.body), font = style.fontFamily;
      const image = new Image();
      const k = 2, pad = 16 * k, w = this.clientWidth * k, h = this.clientHeight * k;
      image.onload = () => {
        const canvas = document.createElement('canvas');
        const g = canvas.getContext('2d');
        const lines = (text, font) => {
          g.font = font;
          const out = ['']; 
          for (const c of text) {
            if (g.measureText(out.at(-1) + c).width > w) out.push('');
            out[out.length - 1] += c;
          }
          return out;
        };
        const head = `600 ${16 * k}px ${font}`, foot = `${12 * k}px ${font}`;
        const above = lines(title, head), below = lines(source, foot);
        canvas.width = w + 2 * pad;
        canvas.height = h + 3 * pad + (above.length * 24 + below.length * 18) * k;
        g.fillStyle = this.#surface(); g.fillRect(0, 0, canvas.width, canvas.height);
        g.fillStyle = style.color; g.textBaseline = 'top';
        let y = pad;
        g.font = head; above.forEach(t => { g.fillText(t, pad, y); y += 24 * k; });
        g.drawImage(image, pad, y, w, h); y += h + pad / 2;
        g.font = foot; below.forEach(t => { g.fillText(t, pad, y); y += 18 * k; });
        const a = document.createElement('a');
        a.href = canvas.toDataURL('image/png'); a.download = name; a.click();
      };
      this.#chart.setOption(this.#resolved(true), { notMerge: true });
      image.src = this.#chart.getDataURL({ pixelRatio: k, backgroundColor: this.#surface() });
      this.#chart.setOption(this.#resolved(), { notMerge: true });
    }

    /** Downloads the chart as lines and texts, its title above and its source below. */
    exportSvg(title, source, name) {
      if (!this.#chart) return;
      const w = this.clientWidth, h = this.clientHeight;
      const drawn = echarts.init(null, null,
        { renderer: 'svg', ssr: true, width: w, height: h, locale: this.#locale() });
      // Names of fonts in quotes would end the attribute that they stand in.
      const option = this.#resolved(true);
      option.textStyle = { ...option.textStyle, fontFamily: runoncePicture.FONT };
      drawn.setOption(option);
      const inner = drawn.renderToSVGString();
      drawn.dispose();
      runoncePicture.saveSvg(runoncePicture.frame(this, inner, w, h, title, source), name);
    }

    #surface() {
      const probe = document.createElement('i');
      probe.style.color = 'var(--ro-surface)';
      this.append(probe);
      const colour = getComputedStyle(probe).color;
      probe.remove();
      return colour;
    }
  }
  customElements.define('runonce-chart', RunonceChart);
})();
