import { createContext } from 'react'
import type { ReactNode } from 'react'

/** Draws a way to read a resource by its URI and what came of it; undefined where nothing can be read. */
export const ReadResource = createContext<((uri: string) => ReactNode) | undefined>(undefined)
