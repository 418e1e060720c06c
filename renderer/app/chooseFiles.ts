/** The browser's own file chooser; empty when it is cancelled. */
export function chooseFiles(options: {
  readonly accept?: string
  readonly folder?: boolean
}): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    if (options.accept !== undefined) input.accept = options.accept
    input.webkitdirectory = options.folder ?? false
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

export const textTypes = '.txt,.md,.jpg,.jpeg,.png,.webp,.tif,.tiff'
export const imageTypes = '.jpg,.jpeg,.png,.webp,.tif,.tiff'
