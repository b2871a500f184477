/** What is new each time it is made: a UUID, a moment, a long number, a long mix of letters and digits. */
const NEW_EACH_TIME = [
  '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
  String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?`,
  String.raw`\d{9,}`,
  String.raw`(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{20,}`,
]
const WHOLE = new RegExp(`^(?:${NEW_EACH_TIME.join('|')})$`, 'i')
const ANYWHERE = String.raw`(?<![\w-])(?:${NEW_EACH_TIME.join('|')})(?![\w-])`
const WITHIN = new RegExp(ANYWHERE, 'i')
const EACH = new RegExp(ANYWHERE, 'gi')

/** Longer texts are compared as they are. */
const LONGEST = 100_000

/**
 * A text that is such a value, or a URL with one in it. In prose they stay compared: to ignore a whole message for an
 * order number would match too much.
 */
export const looksVolatile = (text: string): boolean => {
  if (text.length > 2_048) return false
  return WHOLE.test(text) || (/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) && WITHIN.test(decoded(text)))
}

/** The text with every such value in it made equal. */
export const withoutVolatile = (text: string): string => (text.length > LONGEST ? text : text.replace(EACH, '…'))

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
