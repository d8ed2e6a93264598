import { ImportError } from '../importError';
import type { FrontEnd } from '../frontEnd';

export const readPdf: FrontEnd = () => Promise.reject(new ImportError('is a PDF file, which is not read yet'));
