/** The absolute address of a citation, as the catalogue has it. */
export const specUrl = (citation: string): string => `https://modelcontextprotocol.io${citation}`
