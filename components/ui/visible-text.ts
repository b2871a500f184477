/** Characters that hide or reorder what surrounds them (Unicode bidi controls, zero-width, BOM), and C0/C1 controls. */
const HIDDEN = /[\u0080-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g

const escape = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A string as JSON writes it, with what would be invisible escaped as well. */
export const quoted = (text: string): string => JSON.stringify(text).replace(HIDDEN, escape)

/** Text with what would be invisible, or reorder the rest, spelled out. */
export const spelledOut = (text: string): string => text.replace(HIDDEN, escape)
