'use client'

import { useEffect } from 'react'
import { useImporter } from '@/lib/browser/files/use-importer'
import { useGo } from './use-place'

/** A file took the place of the session: what was looked at is not in it. */
export const useOpenedFile = (): void => {
  const go = useGo()
  const { onOpened } = useImporter()
  useEffect(
    () =>
      onOpened(() => {
        go({ row: undefined, main: 'timeline' })
      }),
    [onOpened, go],
  )
}
