/** Asks the device for a passkey when one of these forms is sent, and puts its answer into the form. Without script the buttons stay off. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  const button = form.querySelector('button');
  const answer = form.querySelector<HTMLInputElement>('input[name="answer"]');
  const failed = form.querySelector<HTMLElement>('[data-failed]');
  if (button === null || answer === null || typeof PublicKeyCredential?.parseRequestOptionsFromJSON !== 'function') continue;
  button.disabled = false;
  form.querySelector('[data-without-script]')?.remove();
  form.addEventListener('submit', (event) => {
    if (answer.value !== '') return;
    event.preventDefault();
    button.disabled = true;
    if (failed !== null) failed.hidden = true;
    askDevice(form)
      .then((credential) => {
        answer.value = JSON.stringify(credential);
        button.disabled = false;
        form.requestSubmit(button);
      })
      .catch(() => {
        button.disabled = false;
        if (failed !== null) failed.hidden = false;
      });
  });
}

async function askDevice(form: HTMLFormElement): Promise<unknown> {
  const response = await fetch(form.dataset['question'] ?? '', { method: 'POST' });
  if (!response.ok) throw new Error(String(response.status));
  const question = await response.json();
  const credential =
    form.dataset['passkey'] === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) });
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no passkey');
  return credential.toJSON();
}
