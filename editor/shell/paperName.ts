/** Shows another name of the paper where the server has written one: in the header and the title. */
export function namePaper(name: string) {
  const written = document.querySelector('.paper')?.firstChild;
  if (written) written.textContent = `${name} `;
  document.title = `${document.title.split(' – ')[0]} – ${name}`;
}
