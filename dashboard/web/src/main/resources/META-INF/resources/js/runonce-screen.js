/* A wall: turns its panels, tells the time, and watches the age of its figures without the server. */
(() => {
  if (customElements.get('runonce-screen')) return;
  const TURN = 30, SILENT = 20, OLD = 900;

  class RunonceScreen extends HTMLElement {
    #timer = 0; #at = 0; #left = TURN; #paused = false; #age = null; #computed = 0; #heardAt = 0; #undo = [];

    connectedCallback() {
      const key = e => this.#key(e);
      const click = e => { if (e.target.closest('.screen-pause')) this.#pause(); };
      document.addEventListener('keydown', key);
      this.addEventListener('click', click);
      this.#timer = setInterval(() => this.#tick(), 1000);
      this.#undo = [() => document.removeEventListener('keydown', key),
        () => this.removeEventListener('click', click), () => clearInterval(this.#timer)];
      this.#show();
    }

    disconnectedCallback() { this.#undo.forEach(f => f()); this.#undo = []; }

    /** The server read the figures so many seconds ago, and they were computed so many ago. */
    heard(age, computed) { this.#age = age; this.#computed = computed; this.#heardAt = performance.now(); this.#tell(); this.#show(); }

    #key(e) {
      if (e.key === ' ' && !e.target.closest('button, a, input')) { e.preventDefault(); this.#pause(); }
      if (e.key === 'ArrowRight') this.#turn(1);
      if (e.key === 'ArrowLeft') this.#turn(-1);
    }

    #pause() {
      this.#paused = !this.#paused;
      this.querySelector('.screen-pause')?.setAttribute('aria-pressed', this.#paused);
    }

    #panels() { return [...this.querySelectorAll('.screen-panel')]; }

    #turn(step) {
      const n = this.#panels().length;
      if (n) this.#at = (this.#at + step + n) % n;
      this.#left = TURN;
      this.#show();
    }

    #show() {
      const panels = this.#panels();
      panels.forEach((p, i) => p.classList.toggle('shown', i === this.#at % panels.length));
      const place = this.querySelector('.screen-place');
      if (place) place.textContent = panels.length ? `${this.#at % panels.length + 1}/${panels.length}` : '';
    }

    #tick() {
      if (!this.#paused && --this.#left <= 0) this.#turn(1); else this.#show();
      const zone = { timeZone: 'Asia/Shanghai', hour12: false };
      const face = this.querySelector('.screen-clock');
      if (face) face.textContent = new Date().toLocaleString('sv-SE', zone).slice(0, 16);
      this.#tell();
    }

    /** Figures are as old as the server said, and as long again as it has not spoken since. */
    #tell() {
      const label = this.querySelector('.screen-age');
      if (!label) return;
      const since = (performance.now() - this.#heardAt) / 1000;
      const age = this.#age === null ? null : this.#age + since;
      const silent = age === null || age > SILENT;
      const old = !silent && this.#computed + since > OLD;
      const say = (name, seconds, time) => (this.getAttribute(name) ?? '')
        .replace('{m}', seconds === null ? '—' : Math.max(1, Math.floor(seconds / 60)))
        .replace('{t}', this.getAttribute(time) ?? '—');
      const text = silent ? '◌ ' + say('offline', age, 'read-at')
        : old ? '▨ ' + say('old', this.#computed + since, 'as-of')
        : '● ' + say('live', null, 'as-of');
      if (label.textContent !== text) label.textContent = text;
      this.classList.toggle('silent', (silent && age !== null) || old);
    }
  }
  customElements.define('runonce-screen', RunonceScreen);
})();
