import { perSession } from './per-session'
import { Stored } from './stored'

/** The URL in a session's connect bar. Lives as long as the page. */
export const serverUrl = perSession(
  () =>
    new Stored<string>(
      () => undefined,
      '',
      () => '',
    ),
)

/** Fills an empty URL field from `?server=`. Only fills: a link never connects by itself. */
export const prefillServerUrl = (url: Stored<string>, search: string): void => {
  const given = new URLSearchParams(search).get('server')
  if (given !== null && url.get() === '') url.set(given)
}
