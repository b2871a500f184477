import { Stored } from './stored'

/** The URL in the connect bar. Lives as long as the page. */
export const serverUrl = new Stored<string>(
  () => undefined,
  '',
  () => '',
)

/** Fills an empty URL field from `?server=`. Only fills: a link never connects by itself. */
export const prefillServerUrl = (search: string): void => {
  const given = new URLSearchParams(search).get('server')
  if (given !== null && serverUrl.get() === '') serverUrl.set(given)
}
