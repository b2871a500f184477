/** Joins class names, leaving out what is absent. */
export const cn = (...parts: readonly (string | false | null | undefined)[]): string => parts.filter(Boolean).join(' ')
