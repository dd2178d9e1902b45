import { html } from '../../../shared/kernel/html.ts';

/** Moves the clock by the buttons, and shows every five seconds what is new without closing what is open. */
export const CLOCK_SCRIPT = html`<script>
const moved = document.getElementById('moved');
const lost = () => { moved.textContent = 'The local run does not answer. Is it still running?'; };
const inWords = ({ message, counts = {} }) => {
  if (message) return message;
  const count = Object.values(counts).reduce((sum, one) => sum + one, 0);
  return count === 0 ? 'Nothing happened on the way.' : count === 1 ? 'One thing happened.' : count + ' things happened.';
};
async function refresh() {
  const answer = await fetch('/_local/');
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
  const shown = document.querySelector('main');
  for (const [at, one] of shown.querySelectorAll('details').entries()) fresh.querySelectorAll('details')[at].open = one.open;
  shown.replaceWith(fresh);
}
for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', async () => {
    const buttons = document.querySelectorAll('button');
    for (const each of buttons) each.disabled = true;
    moved.textContent = 'Moving …';
    try {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch('/_local/clock', { method: 'POST', headers, body: button.dataset.command });
      moved.textContent = inWords(await answer.json());
      await refresh();
    } catch {
      lost();
    } finally {
      for (const each of buttons) each.disabled = false;
    }
  });
}
setInterval(() => refresh().catch(lost), 5000);
</script>`;
