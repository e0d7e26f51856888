"""The pure core: pages to articles and quotations, with no I/O, no clock and no logging."""
