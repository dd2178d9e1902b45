/** Readable on a phone and on a dark screen, with the fonts every system has. */
export const UNSUBSCRIBE_STYLE = `
:root { color-scheme: light dark; --page: #f3f4f6; --card: #ffffff; --line: #d1d9e0; --text: #1f2328;
  --muted: #59636e; --button: #0550ae; --on-button: #ffffff; --tick: #1a7f37; }
@media (prefers-color-scheme: dark) { :root { --page: #0d1117; --card: #161b22; --line: #30363d; --text: #e6edf3;
  --muted: #9198a1; --button: #79c0ff; --on-button: #0d1117; --tick: #56d364; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; align-items: flex-start; justify-content: center;
  background: var(--page); color: var(--text); line-height: 1.6; font-size: 17px;
  font-family: -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
main { width: 100%; max-width: 34rem; margin: 12vh 16px 32px; padding: 28px 24px; background: var(--card);
  border: 1px solid var(--line); border-radius: 12px; overflow-wrap: anywhere; }
h1 { margin: 0 0 12px; font-size: 1.4rem; line-height: 1.35; font-weight: 600; text-wrap: balance; }
p { margin: 0 0 16px; }
section + section { margin-top: 28px; padding-top: 24px; border-top: 1px solid var(--line); }
section p:last-child, main > p:last-child { margin-bottom: 0; }
.sender, .note { color: var(--muted); font-size: 0.9rem; }
.tick { color: var(--tick); }
form { margin: 24px 0; }
button { width: 100%; min-height: 48px; padding: 10px 20px; border: 0; border-radius: 8px; cursor: pointer;
  background: var(--button); color: var(--on-button); font: inherit; font-weight: 600; }
button:focus-visible { outline: 3px solid var(--text); outline-offset: 2px; }
`;
