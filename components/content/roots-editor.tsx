'use client'

import { Plus, X } from 'lucide-react'
import type { Root } from '@/lib/protocol/asks'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { TextField } from '@/components/ui/text-field'

/** Why a root would break the specification (roots: a file:// URI), or undefined. It can be sent all the same. */
const rootFlaw = (uri: string): string | undefined => {
  if (uri === '') return undefined
  if (!URL.canParse(uri)) return 'Not a URI'
  return uri.startsWith('file://') ? undefined : 'A root should be a file:// URI'
}

const withoutEmptyName = ({ uri, name }: Root): Root => (name === undefined || name === '' ? { uri } : { uri, name })

type RootsEditorProps = { readonly roots: readonly Root[]; readonly onChange: (roots: readonly Root[]) => void }

/** A list of roots: URIs, each with a name where it has one. */
export const RootsEditor = ({ roots, onChange }: RootsEditorProps) => {
  const replace = (at: number, change: Partial<Root>): void => {
    onChange(roots.map((root, index) => (index === at ? withoutEmptyName({ ...root, ...change }) : root)))
  }
  return (
    <div className="flex flex-col gap-1.5">
      {roots.map((root, index) => (
        <div key={index} className="grid grid-cols-[minmax(0,1fr)_6.5rem_auto] items-start gap-1.5">
          <TextField
            label={`URI of root ${index + 1}`}
            hideLabel
            mono
            placeholder="file:///home/you/project"
            value={root.uri}
            error={rootFlaw(root.uri)}
            onChange={(event) => {
              replace(index, { uri: event.target.value })
            }}
          />
          <TextField
            label={`Name of root ${index + 1}`}
            hideLabel
            placeholder="name"
            value={root.name ?? ''}
            onChange={(event) => {
              replace(index, { name: event.target.value })
            }}
          />
          <IconButton
            label={`Remove root ${index + 1}`}
            onClick={() => {
              onChange(roots.filter((_, other) => other !== index))
            }}
          >
            <X aria-hidden className="size-3.5" />
          </IconButton>
        </div>
      ))}
      <div>
        <Button
          size="sm"
          variant="ghost"
          onClick={() => {
            onChange([...roots, { uri: 'file:///' }])
          }}
        >
          <Plus aria-hidden className="size-3.5" /> Add a root
        </Button>
      </div>
    </div>
  )
}
