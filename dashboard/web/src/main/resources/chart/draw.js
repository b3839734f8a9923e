// Draws a chart of the pages without a browser. Colour tokens become colours as in runonce-chart.js.
function draw(json, coloursJson, width, height, family) {
  var colours = JSON.parse(coloursJson);
  function walk(v) {
    if (typeof v === 'string') return /^@[a-z0-9-]+$/.test(v) ? colours[v.slice(1)] : v;
    if (Array.isArray(v)) return v.map(walk);
    if (v && typeof v === 'object') {
      var out = {};
      Object.keys(v).forEach(function (k) { out[k] = walk(v[k]); });
      return out;
    }
    return v;
  }
  var option = walk(JSON.parse(json));
  option.animation = false;
  option.backgroundColor = '#ffffff';
  option.textStyle = { fontFamily: family, color: colours.text };
  var chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: width, height: height });
  chart.setOption(option);
  var svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
