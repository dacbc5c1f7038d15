package org.essaim.web.library.editing;

import java.util.ArrayList;
import java.util.List;
import org.essaim.library.resources.ResourceContent;
import org.essaim.library.resources.ResourceKind;
import org.essaim.web.forms.Typed;

/** A resource as it is typed: the fields of a form. Its lists can grow, as Faces wants them to. */
public class ResourceFields {

    private String title;
    private String description;
    private String text;
    private String url;
    private String licence;
    private String authors;
    private String language = "fr";
    private List<String> disciplines = new ArrayList<>();
    private List<String> levels = new ArrayList<>();
    private String keywords;
    private Integer minutes;

    void fill(ResourceContent content) {
        title = content.title();
        description = content.description();
        text = content.text();
        url = content.url();
        licence = content.licence();
        authors = String.join(", ", content.authors());
        language = content.language();
        disciplines = new ArrayList<>(content.disciplines());
        levels = new ArrayList<>(content.levels());
        keywords = String.join(", ", content.keywords());
        minutes = content.minutes() == 0 ? null : content.minutes();
    }

    ResourceContent content(ResourceKind kind) {
        return new ResourceContent(
                kind,
                title,
                description,
                text,
                url,
                licence,
                Typed.entries(authors == null ? "" : authors, ","),
                language,
                disciplines,
                levels,
                Typed.entries(keywords == null ? "" : keywords, ","),
                minutes == null ? 0 : minutes);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    /** Full text or transcript. */
    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }

    /** Separated by commas. */
    public String getAuthors() {
        return authors;
    }

    public void setAuthors(String authors) {
        this.authors = authors;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public List<String> getDisciplines() {
        return disciplines;
    }

    public void setDisciplines(List<String> disciplines) {
        this.disciplines = disciplines;
    }

    public List<String> getLevels() {
        return levels;
    }

    public void setLevels(List<String> levels) {
        this.levels = levels;
    }

    /** Separated by commas. */
    public String getKeywords() {
        return keywords;
    }

    public void setKeywords(String keywords) {
        this.keywords = keywords;
    }

    /** Null when unknown. */
    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }
}
