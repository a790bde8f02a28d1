// Requests to the workbench's own server, under the page's own address.

import { ui } from './words.js';

export class Failed extends Error {
  constructor(status, why) {
    super(why);
    this.status = status;
  }
}

async function answer(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Failed(response.status, body.error ?? String(response.status));
  return body;
}

export async function get(what, named = {}) {
  const query = new URLSearchParams({ ui: ui(), ...named });
  return answer(await fetch(`api/${what}?${query}`));
}

export async function post(what, body, keepalive = false) {
  return answer(await fetch(`api/${what}`, {
    method: 'POST',
    keepalive,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ui: ui(), ...body }),
  }));
}

/** Calls back when a file of a locale has changed; `*` for any. */
export function follow(changed, connected) {
  const events = new EventSource('api/events');
  events.addEventListener('changed', (event) => changed(event.data));
  events.addEventListener('open', () => connected(true));
  events.addEventListener('error', () => connected(false));
}

/** What is kept in this browser: settings, sample arguments, keys. */
export const kept = {
  get(name, otherwise) {
    try {
      return JSON.parse(localStorage.getItem(`retcodes.${name}`)) ?? otherwise;
    } catch {
      return otherwise;
    }
  },
  set(name, value) {
    try {
      localStorage.setItem(`retcodes.${name}`, JSON.stringify(value));
    } catch { /* A browser that keeps nothing works all the same. */ }
  },
};
