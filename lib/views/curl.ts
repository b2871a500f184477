import { fromBase64 } from '@/lib/protocol/bytes'
import { isSecretHeader } from '@/lib/protocol/secret-headers'
import { urlWithoutSecrets, withoutSecrets } from '@/lib/protocol/without-secrets'
import type { HttpView } from './types'

/** A word for a POSIX shell: nothing inside single quotes is special but the single quote. */
const shell = (text: string): string => (/^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)

/** With nothing after the colon curl would leave the header out. */
const header = (name: string, value: string): string => (value === '' ? `${name};` : `${name}: ${value}`)

/** Arguments of curl for a body, and what comes before the pipe where bytes are no text. */
type Body = { readonly before: string; readonly data: readonly string[] }

const bodyOf = ({ requestBody, requestBodyEncoding }: HttpView): Body => {
  if (requestBody === undefined) return { before: '', data: [] }
  if (!requestBodyEncoding) return { before: '', data: [`--data-raw ${shell(requestBody)}`] }
  return { before: `printf %s ${shell(requestBody)} | base64 -d | `, data: ['--data-binary @-'] }
}

const command = ({ method, url, requestHeaders }: HttpView, { before, data }: Body): string =>
  [
    `${before}curl -N -X ${shell(method)} ${shell(url)}`,
    ...requestHeaders
      .filter(([name]) => !/^(host|content-length|connection)$/i.test(name))
      .map(([name, value]) => `-H ${shell(header(name, isSecretHeader(name) ? '<redacted>' : value))}`),
    ...data,
  ].join(' \\\n  ')

/** The request as a curl command, for a colleague or a bug report: values of secret headers are left out. */
export const asCurl = (http: HttpView): string => command(http, bodyOf(http))

/** Nobody can look bytes over that are no text; those in which something looks like a secret are left out as a whole. */
const holdsSecret = (base64: string): boolean => {
  const text = new TextDecoder('latin1').decode(fromBase64(base64))
  return withoutSecrets(text) !== text
}

/** The same, with whatever looks like a secret in its URL and body taken out, too: for an issue that anybody reads. */
export const publicCurl = (http: HttpView): string => {
  const { url, requestBody, requestBodyEncoding } = http
  const stripped = { ...http, url: urlWithoutSecrets(url) }
  if (requestBody === undefined) return asCurl(stripped)
  if (!requestBodyEncoding) return asCurl({ ...stripped, requestBody: withoutSecrets(requestBody) })
  return holdsSecret(requestBody)
    ? command(stripped, { before: '', data: ['--data-binary @left-out.bin'] })
    : asCurl(stripped)
}
