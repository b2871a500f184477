import { fromBase64 } from '@/lib/protocol/bytes'
import { digestOf } from '@/lib/protocol/digest'
import { isObject, stringAt } from '@/lib/protocol/json'

/** What a skill's entry says of one of its files. */
export type ListedFile = { readonly uri: string; readonly digest?: string; readonly size?: number }

/** The bytes that an answer to `resources/read` has for a URI; undefined where it has none. */
export const bytesRead = (result: unknown, uri: string): Uint8Array<ArrayBuffer> | undefined => {
  const contents: unknown = isObject(result) ? result['contents'] : undefined
  if (!Array.isArray(contents)) return undefined
  const content: unknown = contents.find((one: unknown) => stringAt(one, 'uri') === uri)
  const [text, blob] = [stringAt(content, 'text'), stringAt(content, 'blob')]
  if (text !== undefined) return new TextEncoder().encode(text)
  return blob === undefined ? undefined : fromBase64(blob)
}

/** In what the bytes of a file differ from its entry (SEP-2640, integrity and verification); nothing where they agree. */
export const fileFlaws = async (listed: ListedFile, bytes: Uint8Array<ArrayBuffer>): Promise<readonly string[]> => {
  const digest = await digestOf(bytes)
  return [
    ...(listed.size === bytes.length ? [] : [`size is ${bytes.length}, listed is ${listed.size ?? 'none'}`]),
    ...(listed.digest === digest ? [] : [`digest is ${digest}, listed is ${listed.digest ?? 'none'}`]),
  ]
}
