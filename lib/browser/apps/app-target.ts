import type { MessageKey } from '@/lib/recording/keys'

/** A page of the server's, and the call whose result it is to show, or which read it. */
export type AppTarget = { readonly uri: string; readonly exchange: MessageKey }
