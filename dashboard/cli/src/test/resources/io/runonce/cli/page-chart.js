/* The page's own chart of a line, with as many points as asked, over everything else; then the frames are counted. */
async (count) => {
  const known = [...document.querySelectorAll('runonce-chart')]
    .map(chart => JSON.parse(chart.option))
    .find(option => [option.series].flat().some(s => s.type === 'line'));
  if (!known) throw new Error('no chart of a line on this page');
  const option = structuredClone(known);
  const line = [option.series].flat().find(s => s.type === 'line');
  const values = Array.from({ length: count }, (_, i) => 0.6 + 0.3 * Math.sin(i / 97) + 0.05 * Math.sin(i * 1.7));
  option.series = [{ ...line, data: values, markLine: undefined }];
  [option.xAxis].flat()[0].data = values.map((_, i) => 'P' + i);
  const chart = document.createElement('runonce-chart');
  chart.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;z-index:999999;background:#fff';
  chart.id = 'runonce-many';
  chart.setAttribute('label', 'many points');
  document.body.append(chart);
  chart.points = JSON.stringify(values.map((v, index) => ({ series: 0, index, text: 'P' + index + ' ' + v, drill: null })));
  const begun = performance.now();
  chart.option = JSON.stringify(option);
  await new Promise(resolve => {
    const look = () => chart.hasAttribute('ready') ? resolve() : setTimeout(look, 10);
    look();
  });
  const drawn = performance.now() - begun;
  window.runonceFrames = [];
  let last = performance.now();
  const frame = now => { window.runonceFrames.push(now - last); last = now; requestAnimationFrame(frame); };
  requestAnimationFrame(frame);
  return drawn;
}
