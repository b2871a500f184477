import type { Draft } from './draft'

/** What the console is opened with: a draft, or nothing in particular. Each opening has its number. */
export type ConsoleTarget = { readonly opened: number; readonly draft?: Draft }
