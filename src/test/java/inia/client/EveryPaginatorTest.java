package inia.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every paginator of ten services, driven by pages made beforehand. */
class EveryPaginatorTest {
    private static final CannedPages ANSWERS = new CannedPages();

    static Stream<String> services() {
        return Stream.of("iam", "s3", "sqs", "ec2", "sns", "dynamodb", "cloudwatch", "cloudformation", "glacier");
    }

    @ParameterizedTest
    @MethodSource("services")
    void pagesAsItsTokensSay(String service) throws Exception {
        Client client = ANSWERS.client(service);
        for (String line : Facts.section("paging.txt", service)) {
            String name = Facts.words(line).get(0);
            if (client.can(name)) {
                check(service, client, name);
            }
        }
    }

    private static void check(String service, Client client, String name) {
        Operation operation = client.operation(name);
        Paging paging = operation.paging().orElseThrow();
        Book book = new Book(operation);
        String primary = paging.results().get(0);
        Map<String, Object> parameters = new Samples(service, new Random(7), true).of(operation);
        Paginator paginator = client.paginator(name);
        assertThat(paginator.resultKeys()).isEqualTo(paging.results());

        ANSWERS.open(book);
        PageIterable all = paginator.paginate(parameters);
        List<Result> pages = all.pages();
        assertThat(pages).as(name).hasSize(3);
        assertThat(asked(paging)).as(name).isEqualTo(book.tokens());
        assertThat(all.resumeToken()).isEmpty();
        List<Object> items =
                all.search("\"" + primary.replace(".", "\".\"") + "\"[]").toList();
        assertThat(items).as(name).hasSize(Book.ITEMS).doesNotHaveDuplicates();

        ANSWERS.open(book);
        PageIterable some = paginator.maxItems(4).paginate(parameters);
        Map<String, Object> first = some.buildFullResult();
        assertThat(asked(paging)).as(name).isEqualTo(book.tokens().subList(0, 2));
        assertThat(at(first, primary)).as(name).isEqualTo(items.subList(0, 4));
        assertThat(first.get("NextToken")).as(name).isEqualTo(some.resumeToken().orElseThrow());

        ANSWERS.open(book);
        Map<String, Object> rest = paginator
                .startingToken(some.resumeToken().get())
                .paginate(parameters)
                .buildFullResult();
        assertThat(asked(paging)).as(name).isEqualTo(book.tokens().subList(1, 3));
        assertThat(at(rest, primary)).as(name).isEqualTo(items.subList(4, Book.ITEMS));

        ANSWERS.open(book);
        PageIterable exactly = paginator.maxItems(3).paginate(parameters);
        assertThat(exactly.pages()).as(name).hasSize(1);
        assertThat(exactly.resumeToken()).as(name).isPresent();

        if (!paging.pageSize().isEmpty()) {
            ANSWERS.open(book);
            paginator.pageSize(9).paginate(parameters).iterator().next();
            assertThat(ANSWERS.asked().get(0).get(paging.pageSize())).as(name).hasToString("9");
        }
    }

    private static List<Map<String, Object>> asked(Paging paging) {
        List<Map<String, Object>> tokens = new ArrayList<>();
        ANSWERS.asked().forEach(parameters -> {
            Map<String, Object> given = new LinkedHashMap<>(parameters);
            given.keySet().retainAll(paging.input());
            tokens.add(given);
        });
        return tokens;
    }

    private static Object at(Map<String, Object> result, String path) {
        return PageIterable.at(result, path);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void keepsTwoListingsApart(int max) throws Exception {
        Client client = ANSWERS.client("iam");
        ANSWERS.open(new Book(client.operation("get_group")));
        PageIterable pages = client.paginator("get_group").maxItems(max).paginate("GroupName", "g");
        PageIterable whole = client.paginator("get_group").paginate("GroupName", "g");
        var one = pages.iterator();
        var other = pages.iterator();
        one.next();
        Map<String, Object> full = pages.buildFullResult();
        other.next();
        assertThat(at(full, "Users")).asList().hasSize(max);
        assertThat(full).containsKeys("Group", "NextToken");
        assertThat(whole.buildFullResult()).containsKey("Group").doesNotContainKey("NextToken");
    }

    @Test
    void hasASampleOfEveryService() {
        assertThat(services())
                .allMatch(service -> !Facts.section("paging.txt", service).isEmpty());
    }
}
