'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { useImporter } from '@/lib/browser/files/use-importer'

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** Opens a file that is dropped anywhere on the page, and says so while one is held over it. */
export const DropFile = () => {
  const { open } = useImporter()
  const [over, setOver] = useState(false)
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false)
    // Who takes it where it was dropped has said so.
    if (event.defaultPrevented || !holdsFiles(event)) return
    // Else the browser would leave the page and show the file.
    event.preventDefault()
    const [file] = event.dataTransfer?.files ?? []
    if (file) void open(file)
  })
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      const taken = event.defaultPrevented
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(!taken)
    }
    const onLeave = (event: DragEvent): void => {
      // Only leaving the page has nothing it leads to.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      onDrop(event)
    }
    document.addEventListener('dragover', onOver)
    document.addEventListener('dragleave', onLeave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', onOver)
      document.removeEventListener('dragleave', onLeave)
      document.removeEventListener('drop', drop)
    }
  }, [])
  if (!over) return null
  return (
    <div className="border-out pointer-events-none fixed inset-1.5 z-50 flex items-end justify-center rounded-lg border-2 border-dashed pb-10">
      <p className="bg-panel shadow-pop rounded-full border px-4 py-1.5 text-sm">
        <b className="font-medium">Drop to open</b>{' '}
        <span className="text-mute">a Parley session, a HAR file, or an export of the MCP Inspector</span>
      </p>
    </div>
  )
}
