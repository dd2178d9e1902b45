const STYLE = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 18%, transparent); --accent: light-dark(#0b57d0, #a8c7fa); }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
h1 { font-size: 1.2rem; margin: 0; } h2 { font-size: 1rem; margin: 2rem 0 .5rem; }
#now { font-size: 1.6rem; font-variant-numeric: tabular-nums; margin: .25rem 0; }
#zones, #running { margin: 0; } #zones, .quiet { opacity: .75; font-size: .9rem; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0; }
button { font: inherit; min-height: 2.75rem; padding: 0 1rem; border: 1px solid var(--line); border-radius: .5rem; background: transparent; color: inherit; cursor: pointer; }
button:hover { border-color: var(--accent); } button:disabled { opacity: .5; cursor: wait; }
a { color: var(--accent); }
ul { list-style: none; margin: 0; padding: 0; } li { border-top: 1px solid var(--line); padding: .4rem 0; overflow-wrap: break-word; }
time { font-variant-numeric: tabular-nums; margin-inline-end: .5rem; opacity: .75; white-space: nowrap; }
.kind { font-weight: 600; margin-inline-end: .25rem; white-space: nowrap; }`;

const SCRIPT = `
const KINDS = {
  recorded: 'Recorded', timerFired: 'Timer fired', timerLost: 'Timer lost', sweepRan: 'Sweep', mailSent: 'Mail sent', mailEvent: 'Mail event',
  invocationFailed: 'Function failed', deadLetter: 'Dead letter', streamBatchFailed: 'Stream batch failed', itemsExpired: 'Expired items deleted',
};
const TIMERS = 8, OTHERS = 20;
const part = (id) => document.getElementById(id);
const inZone = (at, timeZone) => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(new Date(at));
const line = (at, kind, text) => {
  const item = document.createElement('li');
  for (const [tag, content, name] of [['time', at.slice(0, 19).replace('T', ' '), ''], ['span', kind, 'kind'], ['span', text, '']]) {
    if (!content) continue;
    const piece = document.createElement(tag);
    piece.textContent = content;
    if (name) piece.className = name;
    item.append(piece, ' ');
  }
  return item;
};
const quiet = (textContent) => Object.assign(document.createElement('li'), { textContent, className: 'quiet' });
const fill = (id, lines, none, shown = OTHERS) => {
  const more = lines.length - shown;
  part(id).replaceChildren(...lines.slice(0, shown), ...(more > 0 ? [quiet('and ' + more + ' more')] : []), ...(lines.length ? [] : [quiet(none)]));
};
const happenedText = (count) => count === 0 ? 'Nothing happened on the way.' : count === 1 ? 'One thing happened.' : count + ' things happened.';
const LOST = 'The local run does not answer. Is it still running?';
const lost = () => { part('moved').textContent = LOST; };
async function show() {
  const state = await (await fetch('/_local/state')).json();
  if (part('moved').textContent === LOST) part('moved').textContent = '';
  part('now').textContent = state.clock.now.slice(0, 19).replace('T', ' ') + ' UTC';
  part('running').textContent = state.clock.frozen ? 'The clock stands still.' : 'The clock runs with the machine.';
  part('zones').textContent = 'Shanghai ' + inZone(state.clock.now, 'Asia/Shanghai') + ' · New York ' + inZone(state.clock.now, 'America/New_York');
  part('inbox').href = state.inboxUrl;
  fill('timers', state.timers.map((timer) => line(timer.fireAt, '', timer.name)), 'No timer is armed.', TIMERS);
  fill('happenings', state.happenings.map((one) => line(one.at, KINDS[one.kind] ?? one.kind, one.text)), 'Nothing has happened since it was started.');
  fill('letters', state.deadLetters.map((one) => line(one.at, '', one.destinationArn)), 'None: everything could be carried out.');
}
for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', async () => {
    const buttons = document.querySelectorAll('button');
    for (const each of buttons) each.disabled = true;
    part('moved').textContent = 'Moving …';
    try {
      const answer = await fetch('/_local/clock', { method: 'POST', headers: { 'content-type': 'application/json' }, body: button.dataset.command });
      const moved = await answer.json();
      part('moved').textContent = moved.message ?? happenedText(moved.happened.length);
      await show();
    } catch {
      lost();
    } finally {
      for (const each of buttons) each.disabled = false;
    }
  });
}
show().catch(lost);
setInterval(() => show().catch(lost), 5000);`;

/** One self-contained page: the clock, what is to come, what has happened. */
export function localPage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>Aftercare, local run</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Aftercare, local run</h1>
<p id="now">…</p>
<p id="zones"></p>
<p id="running" class="quiet"></p>
<div class="row">
<button data-command='{"advance":"PT1H"}'>+1 hour</button>
<button data-command='{"advance":"P1D"}'>+1 day</button>
<button data-command='{"toNext":true}'>Next timer</button>
</div>
<p id="moved" class="quiet" role="status"></p>
<p><a id="inbox" href="#">Inbox</a> · <a href="/v1/docs">API reference</a> · <a href="/_local/tokens">Tokens</a> · <a href="/_local/state">State as JSON</a></p>
<h2>Pending timers</h2><ul id="timers"></ul>
<h2>What happened</h2><ul id="happenings"></ul>
<h2>Dead letters</h2><ul id="letters"></ul>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
