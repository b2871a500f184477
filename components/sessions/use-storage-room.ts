'use client'

import { useEffect, useState } from 'react'
import type { Room } from './room'

type Storages = Partial<Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>>

export type StorageRoom = {
  /** Undefined until known, or where the browser does not tell. */
  readonly room: Room | undefined
  /** The browser has agreed never to clear it by itself; undefined where it cannot be asked. */
  readonly persisted: boolean | undefined
  /** It was asked, and did not agree. */
  readonly refused: boolean
  readonly persist: () => void
}

const managerOf = (): Storages | undefined => (navigator as { readonly storage?: Storages }).storage

/** How much the browser stores for this page, and may; looked at again whenever `of` changes. */
export const useStorageRoom = (of: unknown): StorageRoom => {
  const [room, setRoom] = useState<Room>()
  const [persisted, setPersisted] = useState<boolean>()
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    let over = false
    const look = async (): Promise<void> => {
      const manager = managerOf()
      const { usage, quota } = (await manager?.estimate?.()) ?? {}
      const kept = await manager?.persisted?.()
      if (over) return
      if (usage !== undefined && quota !== undefined) setRoom({ usage, quota })
      setPersisted(kept)
    }
    // Not told: then nothing is said.
    look().catch(() => undefined)
    return () => {
      over = true
    }
  }, [of])
  const persist = (): void => {
    void managerOf()
      ?.persist?.()
      .then((agreed) => {
        setPersisted(agreed)
        setRefused(!agreed)
      })
  }
  return { room, persisted, refused, persist }
}
