/** Names one thing a server offers: tool and prompt by name, resource by URI, template by URI template. */
export type PrimitiveRef = { readonly kind: 'tool' | 'resource' | 'template' | 'prompt'; readonly key: string }

export type PrimitiveKind = PrimitiveRef['kind']

export const refKey = ({ kind, key }: PrimitiveRef): string => `${kind}:${key}`

export const sameRef = (a: PrimitiveRef | undefined, b: PrimitiveRef | undefined): boolean =>
  a?.kind === b?.kind && a?.key === b?.key
