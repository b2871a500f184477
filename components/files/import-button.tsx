'use client'

import { useRef } from 'react'
import { useImporter } from '@/lib/browser/files/use-importer'
import { Button, type ButtonProps } from '@/components/ui/button'

type Props = Pick<ButtonProps, 'variant' | 'size' | 'className'> & {
  readonly children?: string
  /** Called when a file has been chosen. */
  readonly onChosen?: () => void
}

/** Lets the person choose a file to open: what it is, is told by its content. */
export const ImportButton = ({ children = 'Open a file …', onChosen, ...look }: Props) => {
  const { open } = useImporter()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...look} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File to open"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) {
            void open(file)
            onChosen?.()
          }
          // The same file can be chosen again.
          target.value = ''
        }}
      />
    </>
  )
}
