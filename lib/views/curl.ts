import { isSecretHeader } from '@/lib/protocol/secret-headers'
import type { HttpView } from './types'

/** A word for a POSIX shell: nothing inside single quotes is special but the single quote. */
const shell = (text: string): string => (/^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)

/** With nothing after the colon curl would leave the header out. */
const header = (name: string, value: string): string => (value === '' ? `${name};` : `${name}: ${value}`)

/** The request as a curl command, for a colleague or a bug report: values of secret headers are left out. */
export const asCurl = ({ method, url, requestHeaders, requestBody }: HttpView): string =>
  [
    `curl -N -X ${shell(method)} ${shell(url)}`,
    ...requestHeaders
      .filter(([name]) => !/^(host|content-length|connection)$/i.test(name))
      .map(([name, value]) => `-H ${shell(header(name, isSecretHeader(name) ? '<redacted>' : value))}`),
    ...(requestBody === undefined ? [] : [`--data-raw ${shell(requestBody)}`]),
  ].join(' \\\n  ')
