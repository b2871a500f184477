'use client'

import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Workspace, WorkspaceState } from './workspace'

export const WorkspaceContext = createContext<Workspace | undefined>(undefined)

/** The sessions of this tab; undefined on a page that shows one session only. */
export const useWorkspace = (): Workspace | undefined => useContext(WorkspaceContext)

const still = (): (() => void) => () => undefined
const none = (): undefined => undefined

export const useWorkspaceState = (): WorkspaceState | undefined => {
  const workspace = useWorkspace()
  return useSyncExternalStore(workspace?.subscribe ?? still, workspace?.state ?? none, () => workspace?.initial)
}
