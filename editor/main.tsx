import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import './styles/shell.css';
import './styles/stories.css';

const place = document.getElementById('main');
if (!place) throw new Error('The page has no place for the desk: #main is missing.');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
