package inia.resource;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The items of pages, one after the other. */
final class PagedIterator<T> implements Iterator<T> {
    private final Iterator<List<T>> pages;
    private Iterator<T> page = List.<T>of().iterator();

    PagedIterator(Iterator<List<T>> pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && pages.hasNext()) {
            page = pages.next().iterator();
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
