/** The raw lane's ids: short, and of a form that the SDK's (numbers, or words) never have. */
export const rawId = (count: number): string => `p${count}`

export const isRawId = (id: unknown): boolean => typeof id === 'string' && /^p\d+$/.test(id)
