const LABEL = '[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?'
const PREFIX = `${LABEL}(?:\\.${LABEL})*`
const NAME = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?'

const KEY = new RegExp(`^(?:(${PREFIX})/)?(${NAME})?$`)

/** A key of `_meta` (2025-06-18 and later, basic): an optional prefix of dotted labels, and a name that may be empty. */
type MetaKey = { readonly prefix: string | undefined; readonly name: string }

/** Undefined for a key that is not written as the rules of `_meta` have it. */
export const readMetaKey = (key: string): MetaKey | undefined => {
  const found = KEY.exec(key)
  return found ? { prefix: found[1], name: found[2] ?? '' } : undefined
}
