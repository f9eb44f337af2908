const ACCEPTED = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

/** Lets somebody choose pictures from their machine; none when they change their mind. */
export function pickPictures(): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', accept: ACCEPTED, multiple: true });
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** The pictures among what was dropped or pasted. */
export const picturesIn = (transfer: DataTransfer | null): File[] =>
  [...(transfer?.files ?? [])].filter((file) => file.type.startsWith('image/'));
