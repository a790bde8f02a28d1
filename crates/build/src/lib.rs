//! Proves a folder of texts at build time and writes them as static tables.
