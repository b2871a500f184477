export type UrlCheck = { readonly ok: true; readonly url: string } | { readonly ok: false; readonly message: string }

const EXAMPLE = 'http://localhost:3000/mcp'

const looksLikeCommand = (text: string): boolean =>
  /^(npx|node|uvx|uv|python3?|docker|bun|deno|\.{0,2}\/)\b|\s--?\w/.test(text)
const looksLikeHost = (text: string): boolean =>
  /^(localhost|[\w-]+(\.[\w-]+)+|\[[\da-f:]+\])(:\d+)?(\/\S*)?$/i.test(text)

/** Checks what was pasted as a server's URL; the message says what to paste instead. */
export const checkUrl = (text: string): UrlCheck => {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: false, message: `Paste the server’s address, such as ${EXAMPLE}` }
  if (looksLikeHost(trimmed)) {
    const local = /^(localhost|127\.|\[)/.test(trimmed)
    return { ok: false, message: `Add the scheme: ${local ? 'http' : 'https'}://${trimmed}` }
  }
  if (trimmed.startsWith('{')) {
    return { ok: false, message: `This looks like a configuration file. Paste only its "url", such as ${EXAMPLE}` }
  }
  if (looksLikeCommand(trimmed)) {
    return {
      ok: false,
      message: `This looks like a command. Parley runs none: start the server over HTTP, then paste its URL, such as ${EXAMPLE}`,
    }
  }
  if (!URL.canParse(trimmed)) return { ok: false, message: `Not a URL. Paste the full address, such as ${EXAMPLE}` }
  const url = new URL(trimmed)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { ok: false, message: `MCP over HTTP needs http:// or https://, not ${url.protocol}//` }
  }
  if (url.username !== '' || url.password !== '') {
    return { ok: false, message: 'Take the user name and password out of the URL: put them under Headers instead.' }
  }
  return { ok: true, url: trimmed }
}
