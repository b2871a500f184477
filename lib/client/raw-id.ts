/** The raw lane's ids are strings of this form; the SDK's are numbers, or strings of other forms. */
const PREFIX = 'parley-'

export const rawId = (count: number): string => `${PREFIX}${count}`

export const isRawId = (id: unknown): boolean => typeof id === 'string' && id.startsWith(PREFIX)
