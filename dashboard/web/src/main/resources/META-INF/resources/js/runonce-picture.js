/* Pictures to take away: a title above, the source below, as SVG or, at twice its size, as PNG.
   Used by charts, and for the map of the way of cases, which is lines and words on the page. */
(() => {
  if (window.runoncePicture) return;

  const FONT = 'PingFang SC,Microsoft YaHei UI,Microsoft YaHei,Noto Sans CJK SC,Noto Sans SC,' +
    'Source Han Sans SC,system-ui,sans-serif';
  const PAD = 16;

  const escape = text => text.replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`);

  const resolved = (host, value) => {
    const probe = document.createElement('i');
    probe.style.color = value;
    host.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  };

  const lines = (text, font, width) => {
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = font;
    const out = [''];
    for (const c of text) {
      if (pen.measureText(out.at(-1) + c).width > width) out.push('');
      out[out.length - 1] += c;
    }
    return out;
  };

  const text = (string, x, y, size, colour, more = '') =>
    `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" ${more}>${escape(string)}</text>`;

  /** A drawing of some size between its title and its source. */
  const frame = (host, inner, width, height, title, source) => {
    const surface = resolved(host, 'var(--ro-surface)');
    const ink = resolved(host, 'var(--ro-text)'), muted = resolved(host, 'var(--ro-muted)');
    const above = lines(title, `600 16px ${FONT}`, width);
    const below = lines(source, `12px ${FONT}`, width);
    const top = PAD + above.length * 24;
    const all = top + height + PAD + below.length * 18 + PAD;
    const whole = width + 2 * PAD;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${all}" ` +
      `viewBox="0 0 ${whole} ${all}" font-family="${FONT}"><rect width="100%" height="100%" ` +
      `fill="${surface}"/>` +
      above.map((t, i) => text(t, PAD, PAD + 16 + i * 24, 16, ink, 'font-weight="600"')).join('') +
      `<g transform="translate(${PAD} ${top})">${inner}</g>` +
      below.map((t, i) => text(t, PAD, top + height + PAD + 12 + i * 18, 12, muted)).join('') +
      '</svg>';
  };

  const save = (url, name) => {
    const a = document.createElement('a');
    a.href = url; a.download = name; a.click();
  };

  const saveSvg = (svg, name) => {
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    save(url, name);
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  };

  const savePng = (svg, name) => {
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement('canvas');
      canvas.width = image.width * 2; canvas.height = image.height * 2;
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      save(canvas.toDataURL('image/png'), name);
    };
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
  };

  /** The lines of the map as they are drawn, and its words as texts in their places. */
  const map = plane => {
    const box = plane.getBoundingClientRect();
    const arrow = resolved(plane, 'var(--ro-text)'), surface = resolved(plane, 'var(--ro-surface)');
    const ways = [...plane.querySelectorAll('svg path.way')].map(p => {
      const s = getComputedStyle(p);
      return `<path d="${p.getAttribute('d')}" fill="none" stroke="${s.stroke}" stroke-opacity=` +
        `"${s.strokeOpacity}" stroke-width="${p.getAttribute('stroke-width')}" stroke-dasharray=` +
        `"${s.strokeDasharray}" marker-end="url(#arrow)"/>`;
    });
    const words = [...plane.querySelectorAll('.process-node, .process-label')].map(part => {
      const r = part.getBoundingClientRect();
      const x = r.left - box.left, y = r.top - box.top;
      const node = part.classList.contains('process-node');
      const rows = node ? [part] : [...part.children];
      return `<rect x="${x}" y="${y}" width="${r.width}" height="${r.height}" rx="6" fill=` +
        `"${surface}" ${node ? `stroke="${arrow}"` : ''}/>` + rows.map(row => {
        const s = getComputedStyle(row), q = row.getBoundingClientRect(), size = parseFloat(s.fontSize);
        const inside = node ? lines(row.textContent, `${s.fontWeight} ${size}px ${FONT}`, r.width - 12)
          : [row.textContent];
        const step = q.height / inside.length;
        return inside.map((t, i) => text(t, q.left - box.left + q.width / 2,
          q.top - box.top + step * (i + 0.5) + size * 0.36, size, s.color,
          `text-anchor="middle" font-weight="${s.fontWeight}"`)).join('');
      }).join('');
    });
    return '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerUnits=' +
      '"userSpaceOnUse" markerWidth="10" markerHeight="10" orient="auto"><path d="M0 0 L8 4 L0 8 z" ' +
      `fill="${arrow}"/></marker></defs>` + ways.join('') + words.join('');
  };

  window.runoncePicture = {
    FONT, frame, saveSvg, savePng,
    /** Saves the map within an element. */
    saveMap: (host, title, source, name, form) => {
      const plane = host.querySelector('.process-map');
      const svg = frame(plane, map(plane), plane.offsetWidth, plane.offsetHeight, title, source);
      (form === 'svg' ? saveSvg : savePng)(svg, name);
    }
  };
})();
